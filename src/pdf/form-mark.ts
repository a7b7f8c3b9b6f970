// How a form is known to be one of ours when it comes back: an entry of the document's catalog.

export const formMark = 'GroundworkForm';

/** A later form raises it when it is to be read another way. */
export const formVersion = 1;

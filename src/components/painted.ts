/** Lets the browser show what was said, before something keeps the page busy for a second or more. */
export const painted = () => new Promise((resolve) => setTimeout(resolve, 50));

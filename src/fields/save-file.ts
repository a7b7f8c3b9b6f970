/** Hands a file that was made on this device to the client. Nothing is sent anywhere. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // A browser may fetch the file only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** Does something once what was just typed or touched is seen, so that no client waits for it. */
export const afterPaint = (act: () => unknown): void => {
  requestAnimationFrame(() => setTimeout(act));
};

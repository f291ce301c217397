/** The browser has drawn what the page holds now. A page in the background draws nothing: then it is not waited for. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** `/` goes to the search, unless somebody is writing. */
export function focusOnSlash(focus: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
    if (event.key !== '/' || writing) return;
    event.preventDefault();
    focus();
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}

/** Single-key shortcuts keep out of fields and of the order matrix, where keys are text. */
export function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    Boolean(target.closest('input, textarea, select, [contenteditable="true"], [role="grid"]'))
  )
}

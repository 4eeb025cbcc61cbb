/** Gives focus to the active cell of the grid inside (or around) an element. */
export function focusActive(near: Element): void {
  const grid = near.closest('[role=grid]') ?? near.querySelector('[role=grid]')
  grid?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
}

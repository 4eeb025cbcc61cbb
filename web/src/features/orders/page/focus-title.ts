/** Longer than a dialog takes to go and to give the focus back. */
const afterDialogMs = 250

/** A decision takes its own button away, and the focus with it: whoever goes on by keyboard starts at the title. */
export function focusTitleIfLost() {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('page-title')?.focus()
  }, afterDialogMs)
}

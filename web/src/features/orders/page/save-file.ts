/** Hands a text to the browser's downloads. */
export function saveFile(name: string, text: string, type: string) {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own copy by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}

/** Hands a text to the browser's downloads. @param name anything; what a file's name may not hold is replaced */
export function saveFile(name: string, text: string, type: string) {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[^\w. -]+/g, '_')
  link.click()
  // The download has its own copy by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

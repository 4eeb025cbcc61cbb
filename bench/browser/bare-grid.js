// The same cells with the least a page can do: it writes into the touched ones, and knows no order, rule or autosave.
const grid = document.querySelector('[role=grid]')
const scroller = grid.parentElement
const editor = grid.querySelector('input')
const rows = () => [...grid.querySelectorAll('[data-row]')]
const cellsOf = (row) => [...row.querySelectorAll('[data-column]')]
let active = editor.parentElement
/** In place of the rows that were left above. */
const space = document.createElement('div')
let above = 0
rows()[0].before(space)
close()
active.tabIndex = 0
active.ariaLabel = editor.ariaLabel

function close() {
  editor.remove()
  active.removeAttribute('data-editing')
}

function write(cell, units) {
  const value = cell.querySelector('span')
  value.textContent = units
  cell.ariaLabel = `${cell.ariaLabel.split(':')[0]}: ${units} units`
}

function goTo(cell) {
  active.tabIndex = -1
  active.ariaSelected = 'false'
  active.removeAttribute('data-active')
  active = cell
  active.tabIndex = 0
  active.ariaSelected = 'true'
  active.setAttribute('data-active', 'true')
  active.focus({ preventScroll: true })
}

/** The row that follows; one that is left above comes back below, so that it never ends. */
function below(row) {
  const all = rows()
  const next = all[all.indexOf(row) + 1]
  const hidden = next.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom
  if (hidden > 0) {
    scroller.scrollTop += hidden
    above += all[0].offsetHeight
    space.style.height = `${above}px`
    all.at(-1).after(all[0])
  }
  return next
}

grid.addEventListener('keydown', (event) => {
  const { key } = event
  const row = active.closest('[data-row]')
  if (event.ctrlKey && key === 'Home') {
    event.preventDefault()
    goTo(cellsOf(rows().find((each) => each.offsetTop >= scroller.scrollTop))[0])
  } else if (/^\d$/.test(key) && !editor.isConnected) {
    editor.value = ''
    active.setAttribute('data-editing', 'true')
    active.append(editor)
    editor.focus({ preventScroll: true })
  } else if (key === 'Enter') {
    const column = cellsOf(row).indexOf(active)
    write(active, editor.value)
    close()
    for (const figure of row.querySelectorAll('[aria-readonly]')) figure.textContent = editor.value
    goTo(cellsOf(below(row))[column])
  }
})

// The page stands as it was after a paste: what it says of one, it says already.
document.addEventListener('paste', (event) => {
  const block = event.clipboardData.getData('text/plain').split('\n')
  rows().forEach((row, index) => {
    const fields = block[index].split('\t')
    cellsOf(row).forEach((cell, column) => write(cell, fields[column]))
  })
})

// Sets theme and density before the first paint, so that a dark or compact page never flashes light or roomy.
// A file of its own because the page's content security policy allows no inline script.
;(function () {
  var saved = {}
  try {
    saved = JSON.parse(localStorage.getItem('selvedge.preferences')) || {}
  } catch (unreadable) {}
  var dark = saved.theme === 'dark' || (saved.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  document.documentElement.setAttribute('data-density', saved.density === 'compact' ? 'compact' : 'normal')
})()

/** Source Serif 4 is for brand and season titles only and must not compete with the first paint. */
export function loadSerifAfterFirstPaint() {
  const load = () => void import('@fontsource-variable/source-serif-4/wght.css')
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 })
  else setTimeout(load, 500)
}

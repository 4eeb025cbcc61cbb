// Runs in every page of the bench before the page's own code: tells when what was done has been painted.
const probe = { keys: [], paste: 0, expected: '', frames: [], largestPaint: 0 }
globalThis.benchProbe = probe

/** Calls back once the next frame is on the screen. */
function afterPaint(then) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', then, { once: true })
    port1.start()
    port2.postMessage(null)
  })
}

addEventListener(
  'keydown',
  ({ key, timeStamp }) => {
    if (/^(\d|Enter|Tab|Arrow\w+)$/.test(key)) afterPaint(() => probe.keys.push(performance.now() - timeStamp))
  },
  true,
)

// Until the cell that was pasted at shows what is expected.
addEventListener(
  'paste',
  ({ timeStamp }) => {
    const look = () => {
      const label = document.activeElement?.getAttribute('aria-label') ?? ''
      if (label.includes(probe.expected)) probe.paste = performance.now() - timeStamp
      else afterPaint(look)
    }
    afterPaint(look)
  },
  true,
)

/** Notes the time of every frame from now on. */
probe.watchFrames = () => {
  probe.frames = []
  const frame = (time) => {
    probe.frames.push(time)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

new PerformanceObserver((list) => {
  probe.largestPaint = list.getEntries().at(-1).startTime
}).observe({ type: 'largest-contentful-paint', buffered: true })

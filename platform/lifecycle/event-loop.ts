import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metrics } from '../telemetry/metrics.ts'
import type { Service } from './service.ts'

const SAMPLE_MS = 10
const REPORT_MS = 5_000

/**
 * How long this thread's loop is held up beyond its turn: a call that blocks shows here first, whoever made it.
 * Reports the worst and the 99th percentile of the last seconds.
 */
export function eventLoopMonitor(metrics: Metrics, everyMs = REPORT_MS): Service {
  const delay = metrics.gauge('selvedge_event_loop_delay_seconds', 'Time the loop was held up', ['quantile'])
  const histogram = monitorEventLoopDelay({ resolution: SAMPLE_MS })
  let timer: NodeJS.Timeout | undefined
  const report = () => {
    const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - SAMPLE_MS / 1e3)
    delay.set(seconds(histogram.percentile(99)), { quantile: '0.99' })
    delay.set(seconds(histogram.max), { quantile: '1' })
    histogram.reset()
  }
  return {
    async start() {
      histogram.enable()
      timer = setInterval(report, everyMs)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      histogram.disable()
    },
  }
}

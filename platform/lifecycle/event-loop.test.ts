import { expect, test } from 'vitest'
import { createPrometheusMetrics } from '../telemetry/prometheus.ts'
import { eventually } from '../testing/settle.ts'
import { eventLoopMonitor } from './event-loop.ts'

test('a call that blocks the loop shows in the metric', async () => {
  const metrics = createPrometheusMetrics('test')
  const monitor = eventLoopMonitor(metrics, 20)
  await monitor.start()
  let worst = 0
  await eventually(async () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
    const text = await metrics.text()
    worst = Math.max(worst, Number(/selvedge_event_loop_delay_seconds\{quantile="1"[^}]*\} (\S+)/.exec(text)?.[1] ?? 0))
    expect(worst).toBeGreaterThan(0.01)
  })
  await monitor.stop()
})

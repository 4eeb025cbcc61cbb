/** Values of a metric's labels: few and known; never an id. */
export type Labels = Record<string, string>

export interface Counter {
  add(n?: number, labels?: Labels): void
}

export interface Gauge {
  set(value: number, labels?: Labels): void
  /** What it told of is gone. */
  remove(labels: Labels): void
}

export interface Histogram {
  /** Times are in seconds, sizes in bytes. */
  observe(value: number, labels?: Labels): void
}

/**
 * The port through which everything is counted. Asking twice for one name gives the same metric, so a part may
 * ask where it needs it. Names: `selvedge_<area>_<what>_<unit>`; those of the business have dots, `biz.order.created`, as
 * DogStatsD has them. Prometheus, which knows none, calls that one `biz_order_created_total`.
 */
export interface Metrics {
  counter(name: string, help: string, labels?: readonly string[]): Counter
  gauge(name: string, help: string, labels?: readonly string[]): Gauge
  histogram(name: string, help: string, labels?: readonly string[], buckets?: readonly number[]): Histogram
}

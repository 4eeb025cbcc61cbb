import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react'
import { formatTime } from '../../../lib/format/dates.ts'
import { formatSeconds } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { ChartAxes } from './ChartAxes.tsx'
import { ChartTable } from './ChartTable.tsx'
import { chartArea, chartSize } from './chart-size.ts'
import { linePath, newestKnown } from './line-path.ts'
import styles from './Metrics.module.css'
import { linear, niceTicks, timeTicks } from './scale.ts'

type Props = {
  name: string
  unit: string
  /** The values are seconds. */
  time: boolean
  /** Milliseconds; of the first value. */
  from: number
  stepMs: number
  /** null: not known. */
  values: readonly (number | null)[]
}

/** One line over time. A moment is read by pointer or by arrow keys, and all of them as a table. */
export function Chart({ name, unit, time, from, stepMs, values }: Props) {
  const { t } = useLingui()
  const id = useId()
  const [chosen, setChosen] = useState<number>()
  const locale = intlLocale()
  const last = values.length - 1
  const at = Math.min(chosen ?? newestKnown(values) ?? last, last)
  const ticks = niceTicks(Math.max(0, ...values.map((value) => value ?? 0)), 3)
  const x = linear([0, Math.max(1, last)], [chartArea.left, chartArea.right])
  const y = linear([0, ticks.at(-1)!], [chartArea.bottom, chartArea.top])
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const valueText = (value: number) => (time ? formatSeconds(Math.round(value), locale) : number.format(value))
  const momentOf = (index: number) => formatTime(new Date(from + index * stepMs).toISOString(), locale)
  const value = values[at] ?? null
  const readout = `${momentOf(at)} · ${value === null ? t`not known` : time ? valueText(value) : `${valueText(value)} ${unit}`}`
  const zoneMs = new Date(from).getTimezoneOffset() * -60_000
  const moments = timeTicks(from, from + last * stepMs, 4, zoneMs)

  function point(event: PointerEvent<HTMLDivElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const place = ((event.clientX - left) / width) * chartSize.width
    const share = (place - chartArea.left) / (chartArea.right - chartArea.left)
    setChosen(Math.max(0, Math.min(last, Math.round(share * last))))
  }

  function move(event: KeyboardEvent) {
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setChosen(Math.max(0, Math.min(last, next)))
  }

  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>
        <span id={id} className={styles.name}>
          {name}
        </span>
        <span className={styles.readout}>{readout}</span>
      </figcaption>
      <div
        role="slider"
        tabIndex={0}
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={readout}
        className={styles.plot}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setChosen(undefined)}
        onKeyDown={move}
        onBlur={() => setChosen(undefined)}
      >
        <svg viewBox={`0 0 ${chartSize.width} ${chartSize.height}`} aria-hidden>
          <ChartAxes
            unit={time ? '' : unit}
            levels={ticks.map((tick) => ({ y: y(tick), text: valueText(tick) }))}
            moments={moments.map((moment) => ({
              x: x((moment - from) / stepMs),
              text: formatTime(new Date(moment).toISOString(), locale),
            }))}
          />
          <path className={styles.line} d={linePath(values, x, y)} />
          {chosen !== undefined && (
            <path className={styles.cursor} d={`M${x(at)} ${chartArea.top}V${chartArea.bottom}`} />
          )}
          {value !== null && <circle className={styles.dot} cx={x(at)} cy={y(value)} r={3} />}
        </svg>
      </div>
      <ChartTable
        name={name}
        rows={values.map((each, index) => ({
          moment: momentOf(index),
          value: each === null ? t`not known` : valueText(each),
        }))}
        unit={unit}
      />
    </figure>
  )
}

import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './Tabs.module.css'

type Props<Value extends string> = {
  label: string
  tabs: readonly { value: Value; label: ReactNode; count?: number }[]
  value: Value
  /** Keep the chosen tab in the URL. */
  onChange: (value: Value) => void
  /** The panel of the chosen tab. */
  children: ReactNode
}

/** Arrow keys move and choose, as the ARIA pattern has it. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children }: Props<Value>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  // On a phone there are more than fit, and a phone is turned. The page itself stays where it is.
  useLayoutEffect(() => {
    const row = list.current!
    const show = () => {
      const { offsetLeft, offsetWidth } = document.getElementById(`${id}-${value}`)!
      const start = offsetLeft - row.offsetLeft
      if (start < row.scrollLeft) row.scrollLeft = start
      else row.scrollLeft = Math.max(row.scrollLeft, start + offsetWidth - row.clientWidth)
    }
    show()
    const resized = new ResizeObserver(show)
    resized.observe(row)
    return () => resized.disconnect()
  }, [id, value])

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const index = tabs.findIndex((tab) => tab.value === value)
    const targets: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: tabs.length - 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = tabs[(target + tabs.length) % tabs.length]!
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className={styles.panel}>
        {children}
      </div>
    </>
  )
}

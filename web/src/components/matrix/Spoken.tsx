import { useEffect, useRef, useState } from 'react'
import styles from './grid.module.css'

/** Time between two announcements, ms. */
const pause = 1000

/** Says a text politely when it changes: not the first one, and at most once a second, then the newest. */
export function Spoken({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('')
  const latest = useRef(text)
  const last = useRef(0)
  useEffect(() => {
    if (latest.current === text) return
    latest.current = text
    const wait = Math.max(200, last.current + pause - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      setSpoken(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {spoken}
    </div>
  )
}

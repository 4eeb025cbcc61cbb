import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { FloatingLayer } from './FloatingLayer.tsx'
import type { Placement } from './place-floating.ts'
import styles from './Tooltip.module.css'

type Props = {
  /** Short, plain text. What must be read to act belongs on the page. */
  label: ReactNode
  position?: Extract<Placement, 'top' | 'right' | 'bottom' | 'left'>
  /** The label is already the child's accessible name. */
  isName?: boolean
  /** One element. */
  children: ReactElement<HTMLAttributes<HTMLElement>>
}

/** After a moment under the pointer, at once on keyboard focus; Esc takes it away. */
export function Tooltip({ label, position = 'bottom', isName, children }: Props) {
  const id = useId()
  const anchor = useRef<HTMLElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [open, setOpen] = useState(false)
  useEffect(() => () => clearTimeout(timer.current), [])

  function show(event: { currentTarget: EventTarget }, delay: number) {
    anchor.current = event.currentTarget as HTMLElement
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(true), delay)
  }

  function hide() {
    clearTimeout(timer.current)
    setOpen(false)
  }

  const own = children.props
  const child = cloneElement(children, {
    'aria-describedby': open && !isName ? id : own['aria-describedby'],
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event)
      if (event.pointerType !== 'touch') show(event, 400)
    },
    onPointerLeave: (event) => {
      own.onPointerLeave?.(event)
      hide()
    },
    onPointerDown: (event) => {
      own.onPointerDown?.(event)
      hide()
    },
    onFocus: (event) => {
      own.onFocus?.(event)
      if (event.currentTarget.matches(':focus-visible')) show(event, 0)
    },
    onBlur: (event) => {
      own.onBlur?.(event)
      hide()
    },
    onKeyDown: (event) => {
      own.onKeyDown?.(event)
      if (event.key === 'Escape') hide()
    },
  })
  return (
    <>
      {child}
      {open && (
        <FloatingLayer
          anchor={anchor as RefObject<HTMLElement | null>}
          placement={position}
          kind="manual"
          id={id}
          role="tooltip"
          className={styles.tooltip}
        >
          {label}
        </FloatingLayer>
      )}
    </>
  )
}

import {
  cloneElement,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { FloatingLayer } from './FloatingLayer.tsx'
import { MenuContext } from './menu-context.ts'
import { itemsOf, menuTarget } from './menu-keys.ts'
import styles from './Menu.module.css'
import type { Placement } from './place-floating.ts'

type Props = {
  /** What it lists, for screen readers. */
  label: string
  /** The button that opens it. */
  target: ReactElement<HTMLAttributes<HTMLElement>>
  /** Above the items, not one of them. */
  heading?: ReactNode
  /** MenuItem, MenuChoice, MenuDivider. */
  children: ReactNode
  position?: Placement
  width?: number
}

/**
 * Actions behind a button, after the ARIA pattern: only items, groups and separators are children of `role=menu`;
 * arrows, Home, End and first letters move; Tab and Esc leave.
 */
export function Menu({ label, target, heading, children, position = 'bottom-end', width }: Props) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (open) itemsOf(list.current)[0]?.focus()
  }, [open])

  function close() {
    setOpen(false)
    anchor.current?.querySelector<HTMLElement>('button, a')?.focus()
  }

  function move(event: KeyboardEvent) {
    if (event.key === 'Tab') return close()
    const items = itemsOf(list.current)
    const next = menuTarget(
      event.key,
      items.map((item) => item.textContent ?? ''),
      items.indexOf(document.activeElement as HTMLElement),
    )
    if (next === undefined) return
    event.preventDefault()
    items[next]?.focus()
  }

  return (
    <>
      <span ref={anchor} className={styles.anchor}>
        {cloneElement(target, { 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(!open) })}
      </span>
      {open && (
        <FloatingLayer
          anchor={anchor}
          placement={position}
          kind="auto"
          style={{ width }}
          className={styles.panel}
          onClosed={() => setOpen(false)}
        >
          {heading && <div className={styles.heading}>{heading}</div>}
          <MenuContext value={close}>
            <div ref={list} role="menu" aria-label={label} tabIndex={-1} className={styles.list} onKeyDown={move}>
              {children}
            </div>
          </MenuContext>
        </FloatingLayer>
      )}
    </>
  )
}

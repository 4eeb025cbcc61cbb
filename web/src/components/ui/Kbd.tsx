import styles from './Kbd.module.css'

/** One key or chord as printed on it: `Ctrl`, `Enter`, `?`. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}

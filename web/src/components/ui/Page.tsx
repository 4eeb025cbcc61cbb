import { type ReactNode, useEffect } from 'react'
import styles from './Page.module.css'
import { Thread } from './Thread.tsx'

type Props = {
  /** Also the title of the browser's tab. */
  title: string
  /** Beside the title: a status, a count. */
  meta?: ReactNode
  /** Over the title, the way back: a link. */
  back?: ReactNode
  /** On the right; the primary one last. */
  actions?: ReactNode
  /** Brand and season titles: set in the serif, with the thread under it. */
  serif?: boolean
  /** Sticky bar under the header: search, filters, view switch. */
  toolbar?: ReactNode
  /** The content takes the whole width and height and scrolls by itself (tables, matrix). */
  fill?: boolean
  children: ReactNode
}

/** Every page: one `h1`, its actions, its content. */
export function Page({ title, meta, back, actions, serif, toolbar, fill, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Selvedge`
  }, [title])
  return (
    <div className={fill ? `${styles.page} ${styles.fill}` : styles.page}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {back && <div className={styles.back}>{back}</div>}
          <div className={styles.titleRow}>
            <h1 className={serif ? styles.serif : undefined} tabIndex={-1} id="page-title">
              {title}
            </h1>
            {meta && <div className={styles.meta}>{meta}</div>}
          </div>
          {serif && <Thread className={styles.thread} />}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
      <div className={styles.content}>{children}</div>
    </div>
  )
}

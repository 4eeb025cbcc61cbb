import { Trans } from '@lingui/react/macro'
import { type DragEvent, type ReactNode, useState } from 'react'
import { FileButton } from './FileButton.tsx'
import styles from './FileDrop.module.css'

type Props = { accept: string; onFile: (file: File) => void; /** What to drop, and its shape. */ children: ReactNode }

/** A place to drop a file, with a button that does the same. */
export function FileDrop({ accept, onFile, children }: Props) {
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }

  return (
    <div
      className={over ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div>{children}</div>
      <FileButton accept={accept} onFile={onFile}>
        <Trans>Choose file</Trans>
      </FileButton>
    </div>
  )
}

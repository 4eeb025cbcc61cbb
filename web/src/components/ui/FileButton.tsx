import { type ReactNode, useRef } from 'react'
import { Button, type ButtonProps } from './Button.tsx'

type Props = Omit<ButtonProps, 'onClick'> & {
  /** As of `<input accept>`: `.csv,text/csv`. */
  accept: string
  onFile: (file: File) => void
  children: ReactNode
}

/** A button that asks for one file. */
export function FileButton({ accept, onFile, children, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon="upload" {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that choosing the same file again after mending it counts as a choice.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}

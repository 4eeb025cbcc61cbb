import { Textarea as MantineTextarea, type TextareaProps as MantineTextareaProps } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { fieldClassNames } from './field-class-names.ts'
import styles from './Textarea.module.css'
import type { FieldProps } from './TextInput.tsx'

export type TextareaProps = FieldProps &
  Omit<MantineTextareaProps, keyof FieldProps | 'size' | 'classNames' | 'styles' | 'variant' | 'radius'>

/** Several lines; grows with its text up to `maxRows`. */
export function Textarea({ compact, minRows = 2, maxRows = 8, ...others }: TextareaProps) {
  return (
    <MantineTextarea
      {...others}
      size={compact ? 'xs' : 'sm'}
      classNames={{ ...fieldClassNames, input: `${fieldClassNames.input} ${styles.grows}` }}
      rows={minRows}
      style={{ '--min-rows': minRows, '--max-rows': maxRows }}
      withAsterisk={false}
    />
  )
}

import { TextInput as MantineTextInput, type TextInputProps as MantineTextInputProps } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import type { ReactNode } from 'react'
import { fieldClassNames } from './field-class-names.ts'

export type FieldProps = {
  /** Always visible above the field; in toolbars give `aria-label` instead. */
  label?: ReactNode
  description?: ReactNode
  /** What is wrong and what to do, under the field. */
  error?: ReactNode
  /** `toolbar` is lower than a form field. */
  compact?: boolean
}

export type TextInputProps = FieldProps &
  Omit<MantineTextInputProps, keyof FieldProps | 'size' | 'classNames' | 'styles' | 'variant' | 'radius'>

export function TextInput({ compact, ...others }: TextInputProps) {
  return <MantineTextInput {...others} size={compact ? 'xs' : 'sm'} classNames={fieldClassNames} withAsterisk={false} />
}

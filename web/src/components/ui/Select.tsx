import { Select as MantineSelect } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { comboboxClassNames, comboboxProps } from './combobox-look.ts'
import { fieldClassNames } from './field-class-names.ts'
import { Icon } from './Icon.tsx'
import type { FieldProps } from './TextInput.tsx'

export type SelectOption<Value extends string = string> = { value: Value; label: string; disabled?: boolean }

type Props<Value extends string> = FieldProps & {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
  /** Type to find, for more than about ten options. */
  searchable?: boolean
  clearable?: boolean
  placeholder?: string
  required?: boolean
  disabled?: boolean
  'aria-label'?: string
  name?: string
}

/** One of several, by keyboard or pointer. For two to four short options take SegmentedControl. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  compact,
  searchable,
  ...others
}: Props<Value>) {
  const { t } = useLingui()
  return (
    <MantineSelect
      {...others}
      size={compact ? 'xs' : 'sm'}
      data={[...options]}
      value={value}
      onChange={(next) => onChange(next as Value | null)}
      searchable={searchable}
      allowDeselect={false}
      nothingFoundMessage={t`Nothing found`}
      clearButtonProps={{ 'aria-label': t`Clear` }}
      rightSection={others.clearable && value ? undefined : <Icon name="chevronDown" />}
      rightSectionPointerEvents={others.clearable && value ? 'all' : 'none'}
      classNames={{ ...fieldClassNames, ...comboboxClassNames }}
      // The list itself scrolls (Combobox.module.css): a scroll area inside it could not be reached by keyboard.
      withScrollArea={false}
      comboboxProps={comboboxProps}
      withAsterisk={false}
    />
  )
}

import { MultiSelect as MantineMultiSelect } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { comboboxClassNames, comboboxProps } from './combobox-look.ts'
import { fieldClassNames } from './field-class-names.ts'
import type { SelectOption } from './Select.tsx'
import type { FieldProps } from './TextInput.tsx'

type Props<Value extends string> = FieldProps & {
  options: readonly SelectOption<Value>[]
  value: readonly Value[]
  onChange: (value: Value[]) => void
  placeholder?: string
  required?: boolean
  'aria-label'?: string
}

export function MultiSelect<Value extends string>({
  options,
  value,
  onChange,
  compact,
  placeholder,
  ...others
}: Props<Value>) {
  const { t } = useLingui()
  return (
    <MantineMultiSelect
      {...others}
      size={compact ? 'xs' : 'sm'}
      data={[...options]}
      value={[...value]}
      onChange={(next) => onChange(next as Value[])}
      placeholder={value.length === 0 ? placeholder : undefined}
      searchable
      hidePickedOptions
      nothingFoundMessage={t`Nothing found`}
      clearButtonProps={{ 'aria-label': t`Clear` }}
      classNames={{ ...fieldClassNames, ...comboboxClassNames }}
      // The list itself scrolls (Combobox.module.css): a scroll area inside it could not be reached by keyboard.
      withScrollArea={false}
      comboboxProps={comboboxProps}
      withAsterisk={false}
    />
  )
}

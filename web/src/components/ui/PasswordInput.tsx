import {
  PasswordInput as MantinePasswordInput,
  type PasswordInputProps as MantinePasswordInputProps,
} from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import '@mantine/core/styles/PasswordInput.layer.css'
import { fieldClassNames } from './field-class-names.ts'
import styles from './PasswordInput.module.css'
import { Icon } from './Icon.tsx'
import type { FieldProps } from './TextInput.tsx'

type Props = FieldProps &
  Pick<
    MantinePasswordInputProps,
    'value' | 'onChange' | 'name' | 'autoComplete' | 'required' | 'autoFocus' | 'onBlur' | 'ref'
  >

/** A password with a button that shows it while one checks one's typing. */
export function PasswordInput({ compact, ...others }: Props) {
  const { t } = useLingui()
  return (
    <MantinePasswordInput
      {...others}
      size={compact ? 'xs' : 'sm'}
      classNames={{ ...fieldClassNames, innerInput: styles.inner!, visibilityToggle: styles.toggle! }}
      visibilityToggleIcon={VisibilityIcon}
      visibilityToggleButtonProps={{ 'aria-label': t`Show password`, tabIndex: 0 }}
      withAsterisk={false}
    />
  )
}

const VisibilityIcon = ({ reveal }: { reveal: boolean }) => <Icon name={reveal ? 'cancel' : 'eye'} />

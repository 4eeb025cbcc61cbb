import styles from './Combobox.module.css'

export const comboboxClassNames = {
  dropdown: styles.dropdown!,
  options: styles.options!,
  option: styles.option!,
  empty: styles.empty!,
}

export const comboboxProps = { offset: 4, transitionProps: { duration: 80 }, shadow: 'md', withinPortal: true } as const

import styles from './Combobox.module.css'

export const comboboxClassNames = {
  dropdown: styles.dropdown!,
  options: styles.options!,
  option: styles.option!,
  empty: styles.empty!,
}

/** The list is drawn inside the page's main part: outside every landmark, screen readers would not know where it belongs. */
export const comboboxProps = {
  offset: 4,
  transitionProps: { duration: 80 },
  shadow: 'md',
  withinPortal: true,
  portalProps: { target: '#main' },
} as const

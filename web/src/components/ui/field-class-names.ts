import styles from './Field.module.css'

/** One look for every field Mantine draws. */
export const fieldClassNames = {
  root: styles.root!,
  label: styles.label!,
  description: styles.description!,
  error: styles.error!,
  wrapper: styles.wrapper!,
  input: styles.input!,
}

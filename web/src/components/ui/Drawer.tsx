import { Drawer as MantineDrawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Drawer.layer.css'
import type { ReactNode } from 'react'
import dialog from './Dialog.module.css'
import styles from './Drawer.module.css'
import { useFocusReturn } from './use-focus-return.ts'

type Props = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** `bottom` for phones. */
  side?: 'right' | 'left' | 'bottom'
  width?: number
  children: ReactNode
}

/** A panel over the page's edge: filters on a phone, details beside a list. */
export function Drawer({ open, onClose, title, side = 'right', width = 400, children }: Props) {
  const { t } = useLingui()
  useFocusReturn()
  return (
    <MantineDrawer
      opened={open}
      onClose={onClose}
      title={title}
      position={side}
      size={side === 'bottom' ? '85dvh' : width}
      closeButtonProps={{ 'aria-label': t`Close` }}
      lockScroll={false}
      attributes={{ root: { 'data-locks-scroll': open || undefined } }}
      transitionProps={{ duration: 120 }}
      overlayProps={{ className: dialog.veil! }}
      classNames={{ content: styles.content!, header: dialog.header!, title: dialog.title!, body: dialog.body! }}
    >
      {children}
    </MantineDrawer>
  )
}

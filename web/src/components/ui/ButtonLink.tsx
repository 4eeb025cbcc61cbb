import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { createLink } from '@tanstack/react-router'
import { buttonClass, type ButtonLook } from './button-class.ts'
import { Icon, type IconName } from './Icon.tsx'

type Props = ButtonLook &
  AnchorHTMLAttributes<HTMLAnchorElement> & { icon?: IconName; children: ReactNode; ref?: Ref<HTMLAnchorElement> }

function ButtonAnchor({ variant, size, icon, className, children, ...others }: Props) {
  return (
    <a {...others} className={buttonClass({ variant, size }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A typed link (`to`, `params`, `search`) that looks like a button: what goes to another page is a link. */
export const ButtonLink = createLink(ButtonAnchor)

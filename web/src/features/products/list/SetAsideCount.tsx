import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../../components/ui/Notice.tsx'

/** That changes of products could not be processed; leads to those products. */
export function SetAsideCount({ count }: { count: number }) {
  return (
    <Notice
      tone="danger"
      title={
        <Plural
          value={count}
          one="A change of # product could not be processed"
          other="Changes of # products could not be processed"
        />
      }
      action={
        <Link to="/products" search={{ setAside: true }}>
          <Trans>Show them</Trans>
        </Link>
      }
    >
      <Trans>We have been told. Each product says what is shown meanwhile, and what you can do.</Trans>
    </Notice>
  )
}

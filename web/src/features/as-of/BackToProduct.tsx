import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

type Props = { productId: string; styleId: string | undefined; ofBrand: boolean }

/** To the product as it is now. */
export function BackToProduct({ productId, styleId, ofBrand }: Props) {
  if (ofBrand)
    return (
      <Link to="/products/$productId" params={{ productId }}>
        <Trans>Product</Trans>
      </Link>
    )
  if (styleId === undefined)
    return (
      <Link to="/catalogue">
        <Trans>Catalogue</Trans>
      </Link>
    )
  return (
    <Link to="/styles/$styleId" params={{ styleId }} search={{ colour: productId }}>
      <Trans>Style</Trans>
    </Link>
  )
}

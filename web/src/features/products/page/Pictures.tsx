import { Plural, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Picture } from '../../../components/ui/Picture.tsx'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import type { BrandProductPageQuery, BrandProductRowFieldsFragment } from '../../../gen/graphql.ts'
import styles from './Pictures.module.css'

type Images = NonNullable<BrandProductPageQuery['brandProduct']>['images']

/** The pictures in the order they were sent; the first one stands on cards. */
export function Pictures({ images, row }: { images: Images; row: BrandProductRowFieldsFragment }) {
  const { t } = useLingui()
  const [wished, setShown] = useState(0)
  const shown = Math.min(wished, Math.max(0, images.length - 1))
  return (
    <div className={styles.pictures}>
      <div className={styles.large}>
        <ProductPicture
          eager
          image={images[shown]}
          family={row.colourFamily}
          alt={t`${row.name} in ${row.colourName}, picture ${shown + 1}`}
          sizes="(width < 720px) 100vw, 280px"
        />
      </div>
      {images.length > 1 && (
        <ul className={styles.thumbs}>
          {images.map((image, index) => (
            <li key={image.hash}>
              <button
                type="button"
                className={styles.thumb}
                aria-pressed={index === shown}
                aria-label={t`Picture ${index + 1}`}
                onClick={() => setShown(index)}
              >
                <Picture source={image} alt="" sizes="44px" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.count}>
        <Plural
          value={images.length}
          _0="No picture yet"
          one="# picture"
          other="# pictures; the first stands on cards"
        />
      </p>
    </div>
  )
}

import type { BrandCardFieldsFragment } from '../../gen/graphql.ts'
import styles from './BrandPlate.module.css'

type Props = { organisation: BrandCardFieldsFragment['organisation']; /** As in HTML. */ sizes: string }

/** The logo on its plate; a brand without one has its name set in the serif there. The name stands beside it in any case. */
export function BrandPlate({ organisation: { name, logo160, logo320, logo640 }, sizes }: Props) {
  return (
    <div className={styles.plate} aria-hidden>
      {logo320 ? (
        <img
          className={styles.logo}
          src={logo320}
          srcSet={[logo160 && `${logo160} 160w`, `${logo320} 320w`, logo640 && `${logo640} 640w`]
            .filter(Boolean)
            .join(', ')}
          sizes={sizes}
          alt=""
          loading="lazy"
          decoding="async"
        />
      ) : (
        <span className={styles.word} data-name={name} />
      )}
    </div>
  )
}

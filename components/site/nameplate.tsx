import { mediaPath, type Picture } from "@/modules/media/image";
import { Mark } from "./icons";

/** Pictures by day and by night; saysName: the name can be read in them. */
export type Logo = { day: Picture; night: Picture; saysName: boolean };

export const Nameplate = ({ name, logo }: { name: string; logo: Logo | null }) => (
  <a className={logo?.saysName ? "name logo-only" : "name"} href="/">
    {logo ? <LogoPictures logo={logo} alt={logo.saysName ? name : ""} /> : <Mark />}
    {logo?.saysName ? null : name}
  </a>
);

/** One of the two is shown: which, the theme says, and the other is never fetched. */
const LogoPictures = ({ logo: { day, night }, alt }: { logo: Logo; alt: string }) =>
  day.id === night.id ? (
    <LogoPicture picture={day} alt={alt} />
  ) : (
    <>
      <LogoPicture picture={day} alt={alt} when="by-day" />
      <LogoPicture picture={night} alt={alt} when="by-night" />
    </>
  );

/** Twice as wide as the widest place it stands at. */
const WIDEST_IN_PIXELS = 768;

/** Formats that know transparency: the paper shows through. */
function LogoPicture({ picture, alt, when }: { picture: Picture; alt: string; when?: "by-day" | "by-night" }) {
  const narrow = picture.renditions.filter(({ widthInPixels }) => widthInPixels <= WIDEST_IN_PIXELS);
  const of = (format: string) =>
    (narrow.length > 0 ? narrow : picture.renditions).findLast((one) => one.format === format);
  const [avif, webp] = [of("avif"), of("webp")];
  if (!webp) return null;
  return (
    <picture className={when ? `logo ${when}` : "logo"}>
      {avif && <source type="image/avif" srcSet={mediaPath(avif.path)} />}
      <img
        src={mediaPath(webp.path)}
        width={picture.widthInPixels}
        height={picture.heightInPixels}
        alt={alt}
        {...(when && { loading: "lazy" })}
      />
    </picture>
  );
}

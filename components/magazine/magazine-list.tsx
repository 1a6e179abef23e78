import { Picture } from "@/components/site/picture";
import { type MagazineCard, magazinePath } from "@/modules/magazines/magazine";

export const MagazineList = ({ magazines }: { magazines: MagazineCard[] }) => (
  <ul className="magazines">
    {magazines.map((magazine) => (
      <li key={magazine.slug} className="magazine">
        {magazine.cover && (
          <div className="cover">
            <Picture picture={magazine.cover} sizes="16rem" widest={768} isDecoration />
          </div>
        )}
        <p className="kicker">
          {[magazine.number, magazine.isOpen ? "can be ordered" : ""].filter(Boolean).join(" · ")}
        </p>
        <h2>
          <a href={magazinePath(magazine.slug)}>{magazine.title}</a>
        </h2>
        <p>{magazine.standfirst}</p>
      </li>
    ))}
  </ul>
);

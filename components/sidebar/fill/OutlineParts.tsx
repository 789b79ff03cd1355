import './OutlineParts.css';
import { i18n } from '#i18n';
import type { FillValues, OutlinePart } from '@/lib/pattern';
import { isPartChosen, partsWith, withChosen, withPartChosen } from './outline-choice';

interface OutlinePartsProps {
  parts: readonly OutlinePart[];
  values: FillValues;
  onChange: (values: FillValues) => void;
}

/** Which parts of an outline go in: folded away, since most often all of them do. */
export function OutlineParts({ parts, values, onChange }: OutlinePartsProps) {
  const chosen = parts.filter((part) => isPartChosen(values, part));
  return (
    <details className="outline-parts">
      <summary>
        {chosen.length === parts.length
          ? i18n.t('fill.allParts', [parts.length])
          : i18n.t('fill.someParts', [chosen.length, parts.length])}
      </summary>
      <div className="outline-parts-acts">
        <button
          type="button"
          className="link"
          onClick={() => onChange(withChosen(values, parts, parts))}
        >
          {i18n.t('fill.chooseAll')}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => onChange(withChosen(values, parts, []))}
        >
          {i18n.t('fill.chooseNone')}
        </button>
      </div>
      <ul>
        {parts.map((part) => (
          <li key={part.place} style={{ paddingLeft: `${Math.max(0, part.level - 1)}rem` }}>
            <label>
              <input
                type="checkbox"
                checked={isPartChosen(values, part)}
                onChange={(event) =>
                  onChange(withPartChosen(values, parts, part, event.currentTarget.checked))
                }
              />
              <span>{part.title}</span>
            </label>
            <button
              type="button"
              className="link quiet"
              aria-label={i18n.t('fill.onlyNamed', [part.title])}
              onClick={() => onChange(withChosen(values, parts, partsWith(parts, part)))}
            >
              {i18n.t('fill.only')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

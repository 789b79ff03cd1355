import { i18n } from '#i18n';
import type { Field, SlotField } from '@/lib/pattern';

/** The most blanks that are listed; the rest is only counted. */
const MOST_LISTED = 60;

/** What there is to fill, in reading order: each blank with what it offers, each group with its size and its own blanks. */
export function BlankList({ fields }: { fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('edit.blanks')}</h3>
      <ul className="blanks">
        {fields.slice(0, MOST_LISTED).map((field) =>
          field.kind === 'slot' ? (
            <Blank key={`slot-${field.name}`} field={field} />
          ) : (
            <li key={`group-${field.group}`}>
              <span className="blank-group">
                {field.min === field.max
                  ? i18n.t('edit.groupExactly', [field.min])
                  : i18n.t('edit.groupBetween', [field.min, field.max])}
              </span>
              {field.ordinals.length > 0 && (
                <span className="blank-offer">{field.ordinals.slice(0, 3).join(' ')} …</span>
              )}
              {field.fields.length > 0 && (
                <ul>
                  {field.fields.slice(0, MOST_LISTED).map((slot) => (
                    <Blank key={slot.name} field={slot} />
                  ))}
                </ul>
              )}
            </li>
          ),
        )}
      </ul>
      {fields.length > MOST_LISTED && (
        <p className="body-shown-note">{i18n.t('edit.moreBlanks', [fields.length])}</p>
      )}
    </>
  );
}

function Blank({ field }: { field: SlotField }) {
  const offer = field.choices?.join(' / ') ?? field.default;
  return (
    <li>
      <bdi>{field.name}</bdi>
      {offer !== undefined && <span className="blank-offer">{offer}</span>}
    </li>
  );
}

/** Facts by name, in groups that have titles. */

export function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="properties">
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

export function Line({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="selectable">{children}</dd>
    </div>
  );
}

/** The name with the three meanings as its glyphs: square cold, circle right, triangle hot. */
export function Logo({ short }: { readonly short: boolean }) {
  return (
    <span class="logo">
      <svg viewBox="0 0 30 14" width="30" height="14" aria-hidden="true">
        <rect class="logo-cold" x="0" y="4" width="7" height="7" />
        <circle class="logo-right" cx="14.5" cy="7.5" r="5.5" />
        <path class="logo-hot" d="M21.5 11.2 25.6 3.4l4.1 7.8z" />
      </svg>
      <span class={short ? "visually-hidden" : undefined}>Goldilocks</span>
    </span>
  );
}

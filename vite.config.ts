/**
 * The page: static files in dist/site that work under any path (`base: './'`) and under the policy below. The command
 * line has a build of its own, src/cli/build.mjs.
 */
import { defineConfig, type Plugin } from "vite";

/** Nothing but the site's own files runs, and nothing a person enters can be sent anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page, so that it holds on every host. Not in dev, whose reloading needs inline styles. */
function policy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig({
  base: "./",
  plugins: [policy()],
  worker: { format: "es" },
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    // A font or picture inside the style sheet would be a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

/**
 * The page: static files in dist/site that work under any path (`base: './'`) and under the policy below. The command
 * line has a build of its own, src/cli/build.mjs.
 */
import { defineConfig, type Plugin } from "vite";
import { offline } from "./vite.offline.ts";

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
  // Where the browser has Trusted Types, no text becomes code or markup: src/app/frame/trusted.ts makes the one policy.
  "require-trusted-types-for 'script'",
  "trusted-types default",
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
  plugins: [policy(), offline()],
  worker: { format: "es" },
  // A header reaches the workers too, and says what a page cannot say of itself: nobody may frame it.
  preview: { headers: { "Content-Security-Policy": `${contentSecurityPolicy}; frame-ancestors 'none'` } },
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    // A font or picture inside the style sheet would be a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

/** The parts of Chart.js that the charts use, and no others, so that the rest is left out of the build. */
import { Chart, LinearScale, LineElement, PointElement, ScatterController } from "chart.js";

Chart.register(LinearScale, LineElement, PointElement, ScatterController);

export { Chart };

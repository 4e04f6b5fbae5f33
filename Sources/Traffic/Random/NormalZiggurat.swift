// The normal distribution by the ziggurat (Marsaglia, Tsang: "The Ziggurat Method for Generating
// Random Variables", Journal of Statistical Software 5(8), 2000), with 256 layers.
//
// The area under f(x) = exp(-x^2 / 2), x > 0, is covered by 255 boxes and a base of equal area v:
//
//   height 256 = 1 ┤▇▖                      layer i lies between height i and height i + 1 and
//                  │▇▇▇▖                    reaches from 0 to edge i; f crosses it from edge
//                  │▇▇▇▇▇▇▖                 i + 1 to edge i. The base, layer 0, is the box below
//   height 1       │▇▇▇▇▇▇▇▇▇▇▖ . . .       height 1 and the tail beyond edge 1; edge 0 is the
//                  └──────────┴──────       width of a box that has the area of both.
//                          edge 1
//
// One word gives the layer and a point of it; left of edge i + 1 the point is under f, which
// holds 98.8% of the time. Deviation: the layer takes bits that the point does not use (Doornik
// 2005 showed what comes of sharing them).

import Sketches

/// The tables of the ziggurat for the normal distribution.
struct NormalZiggurat: Sendable {
  /// Layers, the base among them: a power of two, so that a word's low bits choose one.
  static let layers = 256
  /// Edge 1, where the tail begins: the root of "the boxes end at height 1" for 256 layers.
  static let tailStart = 3.6541528853610088
  /// Area of each layer: tailStart · f(tailStart) + the tail's area.
  static let area = 0.004928673233974655

  /// Right ends of the layers, falling from edge 0 to edge 256 = 0.
  let edges: [Double]
  /// Lower ends of the layers, rising to height 256 = 1; height 0 is 0.
  let heights: [Double]

  /// Fills the tables: about 10 microseconds.
  init() {
    var edges = [Self.area / Self.density(Self.tailStart), Self.tailStart]
    var heights = [0, Self.density(Self.tailStart)]
    for layer in 1..<Self.layers - 1 {
      // Heights add up from areas, so all boxes have the same area to the last bits.
      let height = heights[layer] + Self.area / edges[layer]
      heights.append(height)
      edges.append((-2 * RandomSource.ln2 * BinaryMath.log2(height)).squareRoot())
    }
    self.edges = edges + [0]
    self.heights = heights + [1]
  }

  /// exp(-x^2 / 2).
  static func density(_ x: Double) -> Double {
    BinaryMath.exp2(-0.5 * RandomSource.log2e * x * x)
  }
}

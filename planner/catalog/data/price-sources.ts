/** A document that states prices. Rows of ./prices name it by its key. */
export interface SourceRow {
  readonly reference: string;
  /** Day on which the document stated the prices, YYYY-MM-DD; the first day of the month or year where only that is known. */
  readonly date: string;
}

/** Documents, one per line, sorted by key. */
export const PRICE_SOURCES = {
  "cloudcost-exporter": { reference: "AWS Price List, usage type VpcEndpoint-Service-Hours, quoted by a public document of 2026-09-24 and by grafana/cloudcost-exporter, pkg/aws/vpc/README.md", date: "2026-09-24" },
  "data-transfer-offer": { reference: "AWS Price List, offer AWSDataTransfer, version 20260831121448, us-east-1, quoted by a public document", date: "2026-08-31" },
  "ec2-answer-singapore": { reference: "AWS Price List API (GetProducts), AmazonEC2, NAT gateways of ap-southeast-1, version 20260810215758, effective 2026-08-01", date: "2026-08-10" },
  "ec2-file-ireland": { reference: "AWS Price List, offer AmazonEC2, version 20260925174521, eu-west-1, quoted by a public document of 2026-10-02", date: "2026-09-25" },
  "ec2-file-london": { reference: "AWS Price List, offer AmazonEC2, version 20260904231117, quoted in mooncitizen/togen", date: "2026-09-04" },
  "ec2-file-seoul": { reference: "AWS Price List, offer AmazonEC2, version 20260908132326, ap-northeast-2, quoted by a public document", date: "2026-09-08" },
  "ec2-file-virginia": { reference: "AWS Price List, offer AmazonEC2, us-east-1, file of 2026-09-24, quoted by a public document", date: "2026-09-24" },
  "gateway-free": { reference: "AWS Price List, offer AmazonVPC, published 2026-09-17, has no product for gateway endpoints; AWS states that they carry no charge", date: "2026-09-17" },
  "infracost-lb": { reference: "Infracost's test results for a Network Load Balancer in us-east-1 (2024), same figures in a survey of load balancer prices of May 2026", date: "2026-05-01" },
  "infracost-resolver": { reference: "Infracost's test results for Route 53 Resolver endpoints in us-east-1 (2024)", date: "2024-01-01" },
  "infracost-transfer": { reference: "Infracost's test results for data transfer by Region, 2024-09-25", date: "2024-09-25" },
  "inter-az-free": { reference: "AWS, What's New of April 2022: no charge for data between Availability Zones of a Region over PrivateLink, in force since 2022-04-01; cited by AWS's EKS best practices, pull request 618 of 2024-12-17", date: "2022-04-01" },
  "lattice-page": { reference: "AWS, VPC Lattice pricing page, read 2026-09-20, as recorded in api-evangelist/amazon-vpc-lattice", date: "2026-09-20" },
  "price-list-tokyo": { reference: "AWS Price List, ap-northeast-1, quoted by a public document of 2026-09-13", date: "2026-09-13" },
  "pricing-page-nat": { reference: "AWS, feed of the pricing pages, plc-ec2-usd, published 2025-10-28, recorded in lamngockhuong/aws-price, commit 508fb452", date: "2025-10-28" },
  "pricing-page-resources": { reference: "AWS, PrivateLink pricing page, data processing for VPC resources: one table without a choice of Region; copy made after December 2024, first step confirmed by the Price List of 2026-09-17", date: "2024-12-01" },
  "pricing-page-vpc": { reference: "AWS, feed of the pricing pages, plc-vpc-usd, published 2025-11-04, recorded in lamngockhuong/aws-price, commit 508fb452", date: "2025-11-04" },
  "public-ipv4": { reference: "AWS Price List, offer AmazonVPC, quoted for nine Regions by public documents, the latest of 2026-09-30", date: "2026-09-30" },
  "route53-page": { reference: "AWS Price List, offer AmazonRoute53 (one price for all Regions), and the Route 53 pricing page, quoted by a public document of 2026-10-01", date: "2026-10-01" },
  "simple-balance": { reference: "AWS Price List, tabled by Region in thtmnisamnstr/simple-balance, \"What a `single` deployment costs\"", date: "2026-09-30" },
  "vpc-answer-singapore": { reference: "AWS Price List API (GetProducts), AmazonVPC, VPC endpoints of ap-southeast-1, version 20260724154225, effective 2026-07-01", date: "2026-07-24" },
  "vpc-file-seoul": { reference: "AWS Price List, offer AmazonVPC, version 20260831092232, ap-northeast-2, quoted by a public document", date: "2026-08-31" },
  "vpc-offer": { reference: "AWS Price List, offer AmazonVPC, published 2026-09-17, quoted by a public document of 2026-09-29", date: "2026-09-17" },
  "vpc-offer-tokyo": { reference: "AWS Price List, offer AmazonVPC, published 2026-09-17, ap-northeast-1, quoted by a public document", date: "2026-09-17" },
  "vpc-page": { reference: "AWS, VPC pricing page, example for US East (Ohio), read 2026-09-20, as recorded in api-evangelist/amazon-vpc", date: "2026-09-20" },
  "vpc-rows-london": { reference: "AWS Price List, usage types EUW2-VpcEndpoint-Hours and -Bytes, quoted by an undated public document, read 2026-11-20", date: "2026-11-20" },
} as const satisfies Readonly<Record<string, SourceRow>>;

export type PriceSourceKey = keyof typeof PRICE_SOURCES;

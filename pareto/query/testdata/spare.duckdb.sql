-- What each customer bought, added up exactly, a line a customer:
-- keyplan pareto --sql duckdb ... | duckdb -csv DATABASE | keyplan pareto -
-- A cell may have 18 digits after its point and 20 before it; with more, the query fails rather than round.
WITH cells AS (
  SELECT
    COALESCE(CASE WHEN regexp_matches(CAST(t."Customer" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Customer" AS VARCHAR), '[\x{FEFF}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{2060}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Customer" AS VARCHAR) END, '') AS customer,
    CASE WHEN regexp_matches(CAST(t."Amount" AS VARCHAR), '^[-+.0-9]+$') THEN CAST(t."Amount" AS VARCHAR) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN regexp_matches(CAST(t."Amount" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Amount" AS VARCHAR), '[\x{FEFF}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{2060}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Amount" AS VARCHAR) END, ''), '[$\x{00A2}-\x{00A5}\x{20A0}-\x{20C0}]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), '[\x{2010}-\x{2015}\x{2212}]', '-', 'g') END AS cell_1,
    CASE WHEN regexp_matches(CAST(t."Profit" AS VARCHAR), '^[-+.0-9]+$') THEN CAST(t."Profit" AS VARCHAR) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN regexp_matches(CAST(t."Profit" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Profit" AS VARCHAR), '[\x{FEFF}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{2060}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Profit" AS VARCHAR) END, ''), '[$\x{00A2}-\x{00A5}\x{20A0}-\x{20C0}]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), '[\x{2010}-\x{2015}\x{2212}]', '-', 'g') END AS cell_2,
    CASE WHEN regexp_matches(CAST(t."Discount" AS VARCHAR), '^[-+.0-9]+$') THEN CAST(t."Discount" AS VARCHAR) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN regexp_matches(CAST(t."Discount" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Discount" AS VARCHAR), '[\x{FEFF}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{2060}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Discount" AS VARCHAR) END, ''), '[$\x{00A2}-\x{00A5}\x{20A0}-\x{20C0}]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), '[\x{2010}-\x{2015}\x{2212}]', '-', 'g') END AS cell_3,
    COALESCE(CASE WHEN regexp_matches(CAST(t."Status" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Status" AS VARCHAR), '[\x{FEFF}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{2060}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Status" AS VARCHAR) END, '') AS segment
  FROM "sales"."invoices" AS t
),
said AS (
  SELECT
    customer,
    cell_1,
    CASE
      WHEN regexp_matches(cell_1, '^-?[0-9]{1,9}([.][0-9]{0,9})?$') THEN CAST(CAST(cell_1 AS DECIMAL(18, 9)) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$') THEN CAST(cell_1 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_1, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_1, '[-(]') THEN '-' ELSE '' END, regexp_replace(cell_1, '[^0-9.]', '', 'g')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_1, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_1, '[-(]') THEN '-' ELSE '' END, replace(regexp_replace(cell_1, '[^0-9,]', '', 'g'), ',', '.')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^ *- *$') THEN CAST(0 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$') THEN error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_1))
    END AS number_1,
    cell_2,
    CASE
      WHEN regexp_matches(cell_2, '^-?[0-9]{1,9}([.][0-9]{0,9})?$') THEN CAST(CAST(cell_2 AS DECIMAL(18, 9)) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$') THEN CAST(cell_2 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_2, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_2, '[-(]') THEN '-' ELSE '' END, regexp_replace(cell_2, '[^0-9.]', '', 'g')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_2, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_2, '[-(]') THEN '-' ELSE '' END, replace(regexp_replace(cell_2, '[^0-9,]', '', 'g'), ',', '.')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^ *- *$') THEN CAST(0 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$') THEN error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_2))
    END AS number_2,
    cell_3,
    CASE
      WHEN regexp_matches(cell_3, '^-?[0-9]{1,9}([.][0-9]{0,9})?$') THEN CAST(CAST(cell_3 AS DECIMAL(18, 9)) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$') THEN CAST(cell_3 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_3, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_3, '[-(]') THEN '-' ELSE '' END, regexp_replace(cell_3, '[^0-9.]', '', 'g')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_3, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_3, '[-(]') THEN '-' ELSE '' END, replace(regexp_replace(cell_3, '[^0-9,]', '', 'g'), ',', '.')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^ *- *$') THEN CAST(0 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$') THEN error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_3))
    END AS number_3,
    segment
  FROM cells
),
judged AS (
  SELECT
    customer,
    CASE WHEN (cell_1 = '' OR number_1 IS NOT NULL) AND (cell_2 = '' OR number_2 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '') THEN ((COALESCE(number_1, CAST(0 AS DECIMAL(38, 18))) + COALESCE(number_2, CAST(0 AS DECIMAL(38, 18)))) - CAST(CAST(0.5 AS DECIMAL(3, 1)) AS DECIMAL(38, 18))) END AS amount,
    CASE WHEN (cell_2 = '' OR number_2 IS NOT NULL) AND (cell_3 = '' OR number_3 IS NOT NULL) AND (cell_2 <> '' OR cell_3 <> '') THEN (COALESCE(number_2, CAST(0 AS DECIMAL(38, 18))) - COALESCE(number_3, CAST(0 AS DECIMAL(38, 18)))) END AS profit,
    segment,
    CASE
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      WHEN cell_2 <> '' AND number_2 IS NULL THEN 'unreadable'
      WHEN cell_1 = '' AND cell_2 = '' THEN 'blank_amount'
      ELSE 'used'
    END AS counted
  FROM said
)
SELECT
  COALESCE(CASE WHEN counted = 'used' THEN customer END, '') AS customer,
  COALESCE(rtrim(rtrim(CAST(sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) AS VARCHAR), '0'), '.'), '') AS amount,
  COALESCE(rtrim(rtrim(CAST(sum(CASE WHEN counted = 'used' THEN profit END) AS VARCHAR), '0'), '.'), '') AS profit,
  COALESCE(CASE WHEN counted = 'used' THEN segment END, '') AS segment,
  count(*) AS lines,
  count(CASE WHEN counted = 'used' AND amount < 0 THEN 1 END) AS negative,
  count(CASE WHEN counted = 'used' AND profit IS NULL THEN 1 END) AS without_profit,
  counted
FROM judged
GROUP BY 1, 4, 8
ORDER BY 1, 4, 8;
